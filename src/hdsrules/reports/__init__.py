"""`Assessment` → what people read: on a terminal, in Markdown, in HTML.

Each renderer is pure and says the same: `content` composes the answer, the renderers lay it out.
"""
