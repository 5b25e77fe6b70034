"""The exercises: a module a lesson. In a lesson: ``... import attribution as check``."""
