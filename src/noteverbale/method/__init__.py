"""The field: pure functions that the lessons teach, a module a topic."""
