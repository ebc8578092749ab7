internal import Output

/// What all drawings are made of. Coordinates are whole numbers, or shares written as per cent with one decimal: text in
/// a chart without a `viewBox` keeps its size on a phone and on a desk.
extension ByteBuffer {
  /// `<svg …><title …><desc …>` with a box that scales, or, without one, of a fixed height and all the width there is.
  mutating func openChart(
    _ classes: StaticString, box: (width: Int, height: Int)? = nil, height: Int = 0, role: StaticString? = "img",
    caption: ChartCaption
  ) {
    append("<svg class=\"")
    append(classes)
    if let box {
      append("\" viewBox=\"0 0 ")
      append(box.width)
      append(" ")
      append(box.height)
    } else {
      append("\" width=\"100%\" height=\"")
      append(height)
    }
    if let role {
      append("\" role=\"")
      append(role)
    }
    append("\" aria-labelledby=\"")
    append(escaping: caption.id)
    append("-judul ")
    append(escaping: caption.id)
    append("-ket\">\n<title id=\"")
    append(escaping: caption.id)
    append("-judul\">")
    append(escaping: caption.title)
    append("</title>\n<desc id=\"")
    append(escaping: caption.id)
    append("-ket\">")
    append(escaping: caption.description)
    append("</desc>\n")
  }

  /// A box that scrolls by itself, for drawings too wide for a phone.
  mutating func openScroll(_ caption: ChartCaption) {
    append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
    append(escaping: caption.id)
    append("-judul\">\n")
  }

  /// ` name="12"`.
  mutating func attribute(_ name: StaticString, _ value: Int) {
    append(" ")
    append(name)
    append("=\"")
    append(value)
    append("\"")
  }

  /// ` name="61.7%"` from thousandths.
  mutating func attribute(_ name: StaticString, thousandths: Int) {
    append(" ")
    append(name)
    append("=\"")
    append(tenths: thousandths)
    append("%\"")
  }

  /// `61.7`, `62`: never a trailing zero.
  mutating func append(tenths: Int) {
    append(tenths / 10)
    let rest = tenths % 10
    guard rest != 0 else { return }
    append(".")
    append(abs(rest))
  }
}

/// Shares as thousandths of the drawing's width.
enum Scale {
  /// 0...1000; what is no number, or lies outside, is drawn at the nearer end.
  static func thousandths(_ share: Double) -> Int {
    guard share > 0 else { return 0 }
    return share < 1 ? Int((share * 1000).rounded()) : 1000
  }

  /// A value as a share of the scale's end.
  static func thousandths(_ value: Double, of end: Double) -> Int {
    end > 0 ? thousandths(value / end) : 0
  }
}
