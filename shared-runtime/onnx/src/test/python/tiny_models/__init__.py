"""Models with random weights, small enough to keep in the repository, in the layout of the Hugging Face hub."""
