"""The pages: one topic each."""
