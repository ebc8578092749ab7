import Diagnostics

extension DiagnosticKind {
  static let badJSON = DiagnosticKind(
    code: "json-tak-terbaca",
    severity: .error,
    title: LocalizedText(id: "Berkas tidak dapat dibaca sebagai JSON", en: "The file cannot be read as JSON"),
    explanation: LocalizedText(
      id: """
        JSON lebih ketat daripada YAML: semua kunci dan teks diapit kutip ganda, butir dipisahkan koma, tidak ada koma \
        sesudah butir terakhir, dan tidak ada komentar.

        Perbaiki tempat yang ditunjuk. Berkas rencana dan laporan sendiri ditulis dalam YAML; JSON hanya dipakai untuk \
        skema.
        """,
      en: """
        JSON is stricter than YAML: all keys and texts stand in double quotes, items are parted by commas, no comma \
        follows the last item, and there are no comments.

        Mend the place shown. Plans and reports themselves are written in YAML; JSON is used for schemas only.
        """))
}

/// What can be wrong with a JSON text, and how to say it.
enum JSONFault {
  case empty, textAfterValue, expectedName, expectedColon, expectedValue, unclosedObject, unclosedArray, trailingComma
  case badNumber, leadingZero, unclosedString, rawControl, badEscape

  var message: LocalizedText {
    switch self {
    case .empty: LocalizedText(id: "Berkas JSON ini kosong.", en: "This JSON file is empty.")
    case .textAfterValue:
      LocalizedText(
        id: "Di sini ada teks sesudah akhir nilai JSON.", en: "Text follows the end of the JSON value here.")
    case .expectedName:
      LocalizedText(
        id: "Di sini diharapkan nama dalam kutip ganda.", en: "A name in double quotes is expected here.")
    case .expectedColon:
      LocalizedText(id: "Di sini diharapkan titik dua sesudah nama.", en: "A colon is expected here, after the name.")
    case .expectedValue:
      LocalizedText(
        id: "Di sini diharapkan nilai: teks dalam kutip ganda, angka, true, false, null, `[` atau `{`.",
        en: "A value is expected here: text in double quotes, a number, true, false, null, `[` or `{`.")
    case .unclosedObject:
      LocalizedText(id: "Di sini diharapkan koma atau `}`.", en: "A comma or `}` is expected here.")
    case .unclosedArray:
      LocalizedText(id: "Di sini diharapkan koma atau `]`.", en: "A comma or `]` is expected here.")
    case .trailingComma:
      LocalizedText(
        id: "Sesudah butir terakhir tidak boleh ada koma.", en: "No comma may follow the last item.")
    case .badNumber:
      LocalizedText(id: "Angka ini tidak lengkap.", en: "This number is not complete.")
    case .leadingZero:
      LocalizedText(id: "Angka JSON tidak boleh diawali nol.", en: "A JSON number may not begin with a zero.")
    case .unclosedString:
      LocalizedText(
        id: "Kutip ganda di sini tidak ditutup di baris ini.", en: "The quote here is not closed on its line.")
    case .rawControl:
      LocalizedText(
        id: "Tab atau karakter kendali di dalam teks JSON harus ditulis dengan `\\`.",
        en: "A tab or control character inside JSON text must be written with `\\`.")
    case .badEscape:
      LocalizedText(
        id: "Kode `\\` ini tidak dikenal JSON, atau setengah pasangan surogat.",
        en: "JSON does not know this `\\` code, or it is half a surrogate pair.")
    }
  }
}

extension Diagnostic {
  static func json(_ fault: JSONFault, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.badJSON, at: range, fault.message)
  }
}
