"""The nodes, one file each, thin: they load documents, call agents and tools, save documents, and return to the director."""
