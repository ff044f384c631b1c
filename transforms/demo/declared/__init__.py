"""A declarative generator: demo.yaml says how the tables of sources.yaml are filled (docs/demo-data.md)."""
