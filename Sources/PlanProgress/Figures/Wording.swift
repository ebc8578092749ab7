public import Diagnostics
public import NumberText
public import PlanModel

extension NumberStyle {
  /// How a language writes its numbers.
  public init(_ language: Language) { self = language == .indonesian ? .indonesian : .english }
}

extension CalendarDate {
  /// `24 November 2025`.
  public func text(_ language: Language) -> String {
    DateText.day(day, month, year, style: NumberStyle(language))
  }
}

extension PartialDate {
  /// `16 November 2018`, or only the year.
  public func text(_ language: Language) -> String { date?.text(language) ?? String(year) }
}

extension ReportingPeriod {
  /// `Triwulan III 2019`, `third quarter of 2019`.
  public func text(_ language: Language) -> String {
    let roman = ["I", "II", "III", "IV"]
    switch (calendar, language) {
    case (.monthly, _): return DateText.monthAndYear(number, year, style: NumberStyle(language))
    case (.quarterly, .indonesian): return "Triwulan\u{A0}\(roman[number - 1]) \(year)"
    case (.quarterly, .english): return "Q\(number) \(year)"
    case (.fourMonthly, .indonesian): return "Catur wulan\u{A0}\(roman[number - 1]) \(year)"
    case (.fourMonthly, .english): return "Four-month period \(number) of \(year)"
    case (.halfYearly, .indonesian): return "Semester\u{A0}\(roman[number - 1]) \(year)"
    case (.halfYearly, .english): return "Half-year \(number) of \(year)"
    case (.yearly, .indonesian): return "Tahun\u{A0}\(year)"
    case (.yearly, .english): return "Year \(year)"
    }
  }

  /// `TW3`, `Q3`: where the year stands beside it and there is little room.
  public func shortText(_ language: Language) -> String {
    switch (calendar, language) {
    case (.monthly, _): DateText.shortMonth(number, style: NumberStyle(language))
    case (.quarterly, .english): "Q\(number)"
    case (.fourMonthly, .english): "T\(number)"
    case (.halfYearly, .english): "H\(number)"
    case (.yearly, .indonesian): "setahun"
    case (.yearly, .english): "full year"
    default: "\(calendar.code)\(number)"
    }
  }
}

extension PublishedValue {
  /// The value in words; bands stay bands, and what is absent is never a zero.
  public func text(_ language: Language) -> String {
    let style = NumberStyle(language)
    switch self {
    case .absent: return language == .indonesian ? "belum dilaporkan" : "not reported"
    case .missing(let reason): return reason.map { $0.label[language] } ?? (language == .indonesian ? "kosong" : "empty")
    case .number(let number): return NumberText.number(number, style: style)
    case .fewerThan(let limit): return language == .indonesian ? "kurang dari \(limit)" : "fewer than \(limit)"
    case .range(let range):
      return NumberText.number(range.lowerBound, style: style) + "–" + NumberText.number(range.upperBound, style: style)
    }
  }
}

extension MissingReason {
  public var label: LocalizedText {
    switch self {
    case .noDataYet: LocalizedText(id: "belum ada data", en: "no data yet")
    case .unavailable: LocalizedText(id: "tidak tersedia", en: "not available")
    case .confidential: LocalizedText(id: "dirahasiakan", en: "confidential")
    }
  }
}

extension Figure.Absence {
  /// Why there is no figure, as a short phrase.
  public var label: LocalizedText {
    switch self {
    case .notStarted: LocalizedText(id: "belum jatuh tempo", en: "nothing due yet")
    case .neutral: LocalizedText(id: "ditampilkan, tidak dinilai", en: "shown, not scored")
    case .noTarget: LocalizedText(id: "tidak ada target tahun ini", en: "no target this year")
    case .zeroTarget: LocalizedText(id: "target nol, tidak dinilai", en: "target of zero, not scored")
    case .notBeforeYearEnd: LocalizedText(id: "dinilai setelah tahun berakhir", en: "scored after the year's end")
    case .unsupported: LocalizedText(id: "tidak dapat dinilai", en: "cannot be scored")
    case .notApplicable: LocalizedText(id: "tidak berlaku", en: "not applicable")
    case .cancelled: LocalizedText(id: "dibatalkan", en: "cancelled")
    case .nothingScored: LocalizedText(id: "belum ada yang dinilai", en: "nothing scored")
    }
  }
}

extension Figure {
  /// `14 dari 18 aksi dilaporkan`.
  func reportedCount(unit: LocalizedText, _ language: Language) -> String {
    language == .indonesian
      ? "\(dueReported) dari \(due) \(unit.id) dilaporkan" : "\(dueReported) of \(due) \(unit.en) reported"
  }

  /// Prints the score itself with its denominator, as in `62,4 % · 14 dari 18 aksi dilaporkan`. Only places that show the
  /// steps of the arithmetic print it; all others print `headline`, which shows no figure that is not known.
  public func score(unit: LocalizedText, _ language: Language) -> String {
    let count = reportedCount(unit: unit, language)
    guard let value else { return (absence?.label[language]).map { "\($0) · \(count)" } ?? count }
    return NumberText.percent(value, style: NumberStyle(language)) + " · " + count
  }

  /// What is counted at each scope, for `headline`.
  public static let actionsUnit = LocalizedText(id: "aksi", en: "actions")
  public static let indicatorsUnit = LocalizedText(id: "indikator", en: "indicators")
  public static let periodsUnit = LocalizedText(id: "periode", en: "periods")
}
