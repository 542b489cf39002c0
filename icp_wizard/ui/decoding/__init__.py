"""The window Decode a refusal: a message pasted at the left, what it means at the right."""
