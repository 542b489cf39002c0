"""What a name or a domain is told while it is entered: each rule met or broken, and a way out."""
