"""The reviewer's text read: which reasons it gives, and what of it is not understood."""
