"""The telephone rehearsal: cards to practise with, what to know before, the text message."""
