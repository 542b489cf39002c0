"""Letters to sign and seal: read in both languages, kept as files."""
