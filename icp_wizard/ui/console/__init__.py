"""The practice console 填报演练: our own drawing of the official screens."""
