"""The command line: the same rooms by another door."""
