"""The second try: what must change first, and what was entered against the draft now."""
