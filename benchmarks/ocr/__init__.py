"""Reading scans: ours beside stock Tesseract, on rendered letters and on real scans. ``python -m benchmarks.ocr``."""
