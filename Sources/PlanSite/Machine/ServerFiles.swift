import Output

/// What a web server needs to serve the site as safely as its pages ask: `_headers`, as several hosts read it, and a
/// snippet for nginx.
enum ServerFiles {
  static func files() -> [OutputFile] { [headers(), nginx()] }

  private static func headers() -> OutputFile {
    var text = ByteBuffer()
    text.append("/*\n")
    for header in ContentSecurityPolicy.headers {
      text.append("  ")
      text.append(plain: header.name)
      text.append(": ")
      text.append(plain: header.value)
      text.append("\n")
    }
    return OutputFile(path: "_headers", bytes: text.bytes)
  }

  private static func nginx() -> OutputFile {
    var text = ByteBuffer()
    text.append("# Inside the server block of the site: include /path/to/nginx.conf;\n")
    for header in ContentSecurityPolicy.headers {
      text.append("add_header ")
      text.append(plain: header.name)
      text.append(" \"")
      text.append(plain: header.value)
      text.append("\" always;\n")
    }
    text.append("charset utf-8;\nindex index.html;\nerror_page 404 /404.html;\n")
    text.append("location = /nginx.conf { return 404; }\nlocation = /_headers { return 404; }\n")
    text.append("gzip on;\ngzip_types text/css text/csv application/json application/javascript text/javascript ")
    text.append("image/svg+xml application/atom+xml application/xml;\n")
    return OutputFile(path: "nginx.conf", bytes: text.bytes)
  }
}

extension ByteBuffer {
  /// Text files of the program's own words: nothing in them needs escaping.
  mutating func append(plain text: String) {
    append(rendered: Array(text.utf8))
  }
}
