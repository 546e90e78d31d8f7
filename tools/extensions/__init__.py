"""What Python-Markdown calls while a page is built; both site generators do."""
