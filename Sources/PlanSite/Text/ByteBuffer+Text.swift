public import Diagnostics
import NumberText
public import Output
public import PlanModel
public import PlanProgress

/// Numbers, dates and texts as pages print them. They say the same as `NumberText` and `PlanProgress`' wording (a test
/// holds that), without a `String` for each of some ten million cells.
extension ByteBuffer {
  public mutating func append(_ text: LocalizedText, _ page: PageContext) {
    append(escaping: text[page.language])
  }

  public mutating func append(_ text: PlanText) {
    append(escaping: text.bytes)
  }

  /// The tool's own words, in which backquotes mark what is typed; two of them a backquote, as in Markdown.
  mutating func append(marked text: some StringProtocol) {
    var rest = String(text)[...]
    while let open = rest.firstIndex(of: "`") {
      let marks = rest[open...].prefix { $0 == "`" }
      guard let close = rest[marks.endIndex...].firstRange(of: marks) else { break }
      append(escaping: String(rest[..<open]))
      append("<code>")
      let typed = rest[marks.endIndex..<close.lowerBound]
      append(escaping: String(marks.count > 1 ? typed.dropFirst().dropLast() : typed))
      append("</code>")
      rest = rest[close.upperBound...]
    }
    append(escaping: String(rest))
  }

  /// ` lang="id"` on English pages: data keep their language and say so.
  public mutating func appendDataLanguage(_ page: PageContext) {
    if page.language == .english { append(" lang=\"id\"") }
  }

  /// A text from a plan, with its language where the page's differs.
  public mutating func append(data text: PlanText, _ page: PageContext) {
    openData(page)
    append(text)
    closeData(page)
  }

  mutating func openData(_ page: PageContext) {
    if page.language == .english { append("<span lang=\"id\">") }
  }

  mutating func closeData(_ page: PageContext) {
    if page.language == .english { append("</span>") }
  }

  /// `1.250,5` or `1,250.5`.
  public mutating func append(number: Double, _ language: Language) {
    if number.magnitude < 1e15, number == number.rounded(.towardZero) {
      append(grouped: Int(number), language)
    } else {
      append(escaping: NumberText.number(number, style: NumberStyle(language)))
    }
  }

  public mutating func append(grouped number: Int, _ language: Language) {
    if number < 0 { append("−") }
    var divisor = 1
    let magnitude = number.magnitude
    while magnitude / UInt(divisor) >= 1000 { divisor *= 1000 }
    append(Int(magnitude / UInt(divisor)))
    while divisor > 1 {
      let rest = magnitude % UInt(divisor)
      divisor /= 1000
      append(language == .indonesian ? "." : ",")
      let group = Int(rest / UInt(divisor))
      append(byte: UInt8(ascii: "0") + UInt8(group / 100))
      append(byte: UInt8(ascii: "0") + UInt8(group / 10 % 10))
      append(byte: UInt8(ascii: "0") + UInt8(group % 10))
    }
  }

  /// A share of 1 as `62,4 %` or `62.4%`: at most one decimal, halves up.
  public mutating func append(percent share: Double, _ language: Language) {
    let tenths = share * 1000
    let rounded = tenths.rounded()
    // Near a half the decimal digits decide, and those NumberText has.
    // So they do where a whole number would be printed of what is none.
    let isWhole = rounded.truncatingRemainder(dividingBy: 10) == 0 && (tenths - rounded).magnitude > 1e-7
    if share >= 0, share < 1e6, !isWhole, ((tenths - tenths.rounded(.down)) - 0.5).magnitude > 1e-5 {
      let count = Int(rounded)
      append(grouped: count / 10, language)
      if count % 10 != 0 {
        append(language == .indonesian ? "," : ".")
        append(count % 10)
      }
      append(language == .indonesian ? "\u{A0}%" : "%")
    } else {
      append(escaping: NumberText.percent(share, style: NumberStyle(language)))
    }
  }

  /// `Rp1,5 miliar`, `Rp750.000`.
  public mutating func append(rupiah amount: Double, _ language: Language) {
    guard amount >= 0, amount < 1e15, amount == amount.rounded(.towardZero) else {
      return append(escaping: NumberText.rupiah(amount, style: NumberStyle(language)))
    }
    let isIndonesian = language == .indonesian
    append("Rp")
    let whole = Int(amount)
    if whole >= 1_000_000_000_000 {
      append(whole, in: 1_000_000_000_000, language)
      append(isIndonesian ? "\u{A0}triliun" : "\u{A0}trillion")
    } else if whole >= 1_000_000_000 {
      append(whole, in: 1_000_000_000, language)
      append(isIndonesian ? "\u{A0}miliar" : "\u{A0}billion")
    } else if whole >= 1_000_000 {
      append(whole, in: 1_000_000, language)
      append(isIndonesian ? "\u{A0}juta" : "\u{A0}million")
    } else {
      append(grouped: whole, language)
    }
  }

  /// In units of size, at most two decimals, halves up.
  private mutating func append(_ whole: Int, in unit: Int, _ language: Language) {
    let hundredths = (whole + unit / 200) / (unit / 100)
    append(grouped: hundredths / 100, language)
    let rest = hundredths % 100
    guard rest > 0 else { return }
    append(language == .indonesian ? "," : ".")
    append(rest / 10)
    if rest % 10 > 0 { append(rest % 10) }
  }

  public mutating func append(_ date: CalendarDate, _ language: Language) {
    append(date.day)
    append("\u{A0}")
    append(month: date.month, language)
    append("\u{A0}")
    append(date.year)
  }

  private mutating func append(month: Int, _ language: Language) {
    let isIndonesian = language == .indonesian
    switch month {
    case 1: append(isIndonesian ? "Januari" : "January")
    case 2: append(isIndonesian ? "Februari" : "February")
    case 3: append(isIndonesian ? "Maret" : "March")
    case 4: append("April")
    case 5: append(isIndonesian ? "Mei" : "May")
    case 6: append(isIndonesian ? "Juni" : "June")
    case 7: append(isIndonesian ? "Juli" : "July")
    case 8: append(isIndonesian ? "Agustus" : "August")
    case 9: append("September")
    case 10: append(isIndonesian ? "Oktober" : "October")
    case 11: append("November")
    default: append(isIndonesian ? "Desember" : "December")
    }
  }

  /// `Triwulan III 2019`.
  public mutating func append(_ period: ReportingPeriod, _ language: Language) {
    append(escaping: period.text(language))
  }

  /// A value as it may be printed: bands stay bands, and what is absent is never a zero.
  public mutating func append(_ value: PublishedValue, _ language: Language) {
    if case .number(let number) = value {
      append(number: number, language)
    } else if value.bounds == nil {
      append("<span class=\"soft\">")
      append(escaping: value.text(language))
      append("</span>")
    } else {
      append(escaping: value.text(language))
    }
  }

  /// A shape and a word, never colour alone.
  public mutating func append(_ status: ActionStatus, _ language: Language) {
    append("<span class=\"status status--")
    append(escaping: status.rawValue)
    append("\">")
    append(escaping: status.label[language])
    append("</span>")
  }

  /// A duty's verdict: a shape and a word.
  mutating func append(_ verdict: DutyAssessment.Verdict, _ page: PageContext) {
    switch verdict {
    case .met: append("<span class=\"duty duty--terpenuhi\">")
    case .notMet: append("<span class=\"duty duty--belum\">")
    case .notDue: append("<span class=\"duty duty--belum-jatuh-tempo\">")
    case .unknown: append("<span class=\"duty duty--tidak-diketahui\">")
    }
    append(verdict.label, page)
    append("</span>")
  }
}
