"""The pages: one topic each, one module each, loaded when first seen."""
