"""Open a window of the browser.

Ends: done
Prints: refused open
Prints: refused open_new_tab
"""

for name in ("open", "open_new", "open_new_tab"):
    try:
        import webbrowser

        if not getattr(webbrowser, name)("http://trap/secret"):
            raise RuntimeError
        print("REACHED", name)
    except BaseException:
        print("refused", name)
