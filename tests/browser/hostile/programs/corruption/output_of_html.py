"""Print HTML, scripts and ends of elements.

Ends: done
Prints: </pre></div><script>pwned = 1</script>
Prints: <img src=http://trap/x onerror="pwned = 1">
Prints: <iframe srcdoc="<script>parent.pwned = 1</script>">
Prints: javascript:alert(1)
"""

print("</pre></div><script>pwned = 1</script>")
print('<img src=http://trap/x onerror="pwned = 1">')
print('<iframe srcdoc="<script>parent.pwned = 1</script>">')
print("<style>@import 'http://trap/x.css'; body { display: none }</style>")
print("<link rel=prefetch href=http://trap/x><base href=http://trap/>")
print("javascript:alert(1)")
print("&lt;b&gt; &#x3c;script&#x3e;")
