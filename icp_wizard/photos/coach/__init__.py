"""The photo coach: what a picture lacks, measured on a reduced copy; in the decoding child only."""
