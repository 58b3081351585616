"""Records → what people and programs read: JSON, tables, an agenda over many. Outputs only read records."""
