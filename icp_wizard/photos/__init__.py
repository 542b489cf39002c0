"""IS IT GOOD: safe decoding of pictures from outside, verdicts, fitting to limits."""
