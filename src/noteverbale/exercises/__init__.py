"""The exercises: a module a lesson; ``import attribution as check`` in lesson 2."""
