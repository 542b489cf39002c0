"""WHAT A FILING IS: the typed data, its addresses, conditions, and words in two languages."""
