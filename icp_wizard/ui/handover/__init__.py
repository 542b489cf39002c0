"""The parts of the page Hand over."""
