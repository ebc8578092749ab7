internal import Output

/// The second telling of a chart's numbers: a table that scrolls inside its own box, or a list of pairs.
enum CompanionTable {
  struct Column {
    let title: String
    let isNumber: Bool
  }

  static func list(_ readings: [ChartReading], into buffer: inout ByteBuffer) {
    guard !readings.isEmpty else { return }
    buffer.append("<dl class=\"meta\">")
    for reading in readings {
      buffer.append("<div><dt>")
      buffer.append(escaping: reading.name)
      buffer.append("</dt><dd>")
      buffer.append(escaping: reading.text)
      buffer.append("</dd></div>")
    }
    buffer.append("</dl>")
  }

  /// Opens box, table and body; `close` ends what this began.
  static func open(
    _ caption: ChartCaption, classes: StaticString, columns: [Column], into buffer: inout ByteBuffer
  ) {
    buffer.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
    buffer.append(escaping: caption.id)
    buffer.append("-tabel\">\n<table class=\"")
    buffer.append(classes)
    buffer.append("\" data-sort>\n<caption id=\"")
    buffer.append(escaping: caption.id)
    buffer.append("-tabel\">")
    buffer.append(escaping: caption.title)
    buffer.append("<span>")
    buffer.append(escaping: caption.description)
    buffer.append("</span></caption>\n<thead><tr>")
    for column in columns {
      buffer.append(column.isNumber ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">")
      buffer.append(escaping: column.title)
      buffer.append("</th>")
    }
    buffer.append("</tr></thead>\n<tbody>\n")
  }

  static func rowHead(_ title: String, link: String?, into buffer: inout ByteBuffer) {
    buffer.append("<tr><th scope=\"row\">")
    if let link {
      buffer.append("<a href=\"")
      buffer.append(escaping: link)
      buffer.append("\">")
      buffer.append(escaping: title)
      buffer.append("</a>")
    } else {
      buffer.append(escaping: title)
    }
    buffer.append("</th>")
  }

  static func close(into buffer: inout ByteBuffer) {
    buffer.append("</tbody>\n</table>\n</div>\n")
  }
}
