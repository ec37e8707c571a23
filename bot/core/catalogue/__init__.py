"""A catalogue of tools: what it holds, and how a file becomes one or is refused."""
