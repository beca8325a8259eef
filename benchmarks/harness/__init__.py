"""The benchmark's own code: builds the contestants, runs them one at a time under load, and reports."""
