"""What stands on a photographed paper: lines of print, found by labels, read as answers."""
