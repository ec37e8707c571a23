"""The conversation: a request becomes a reply. How a reply looks is the adapters' matter."""
