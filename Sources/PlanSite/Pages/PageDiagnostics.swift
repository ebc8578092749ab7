public import Diagnostics
import Markdown

/// What can be wrong with the pages under `site/pages/` and `halaman/`, beyond their Markdown.
public enum PageDiagnostics {
  public static let all: [DiagnosticKind] = [block, internalLink, parameter, pageSet]

  public static let block = DiagnosticKind(
    code: "blok-tak-dikenal", severity: .error,
    title: LocalizedText(id: "Blok dasbor tak dikenal di halaman ini", en: "Dashboard block unknown on this page"),
    explanation: LocalizedText(
      id: """
        Sebuah blok membutuhkan data tertentu: blok wilayah hanya dapat berdiri di halaman wilayah, blok nasional hanya \
        di halaman nasional. Daftar blok dan parameternya ada di panduan.
        """,
      en: """
        A block needs certain data: a region's block can only stand on a page of a region, a national block only on \
        national pages. The guide lists all blocks and their parameters.
        """))

  public static let internalLink = DiagnosticKind(
    code: "tautan-tanpa-halaman", severity: .error,
    title: LocalizedText(id: "Tautan ke halaman yang tidak ada", en: "Link to a page that is not there"),
    explanation: LocalizedText(
      id: """
        Tautan yang dimulai dengan `/` menuju halaman situs ini: `/metode/`, `/wilayah/61.71/`, atau halaman wilayah ini \
        sendiri. Halaman lain, juga yang ditambahkan sendiri oleh pengelola situs, ditulis dengan alamat lengkapnya \
        (`https://…`).
        """,
      en: """
        A link that begins with `/` leads to a page of this site: `/metode/`, `/wilayah/61.71/`, or one of this region's \
        own. Other pages, those too that a site's keeper has added, are written with their full address (`https://…`).
        """))

  static func deadLink(_ address: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      internalLink, at: range,
      LocalizedText(
        id: "Situs ini tidak mempunyai halaman `\(address)`.", en: "This site has no page `\(address)`."),
      help: LocalizedText(
        id: "Betulkan alamatnya, misalnya `/metode/`, atau tulis alamat lengkap yang dimulai dengan `https://`.",
        en: "Mend the address, for example `/metode/`, or write the full address, beginning with `https://`."))
  }

  public static let parameter = DiagnosticKind(
    code: "parameter-blok", severity: .error,
    title: LocalizedText(id: "Parameter blok salah", en: "Wrong block parameter"),
    explanation: LocalizedText(
      id: """
        Setiap blok mempunyai parameter sendiri dengan nilai yang sudah ditentukan. Parameter yang tidak ditulis \
        memakai nilai bakunya.
        """,
      en: """
        Every block has its own parameters with their own values. A parameter that is left out has its default.
        """))

  public static let pageSet = DiagnosticKind(
    code: "halaman-situs", severity: .error,
    title: LocalizedText(id: "Halaman situs kurang atau berlebih", en: "Site page missing or extra"),
    explanation: LocalizedText(
      id: """
        Folder `site/pages/` memuat satu berkas Markdown untuk setiap halaman dan setiap jenis halaman, dalam bahasa \
        Indonesia (`nama.md`) dan Inggris (`nama.en.md`). Berkas yang diawali `_` adalah cetakan satu jenis halaman.
        """,
      en: """
        The folder `site/pages/` holds one Markdown file for each page and each kind of page, in Indonesian (`name.md`) \
        and English (`name.en.md`). A file that begins with `_` is the mould of one kind of page.
        """))

  static func unknownBlock(_ call: BlockCall, among blocks: [Block]) -> Diagnostic {
    Diagnostic(
      block, at: call.range,
      LocalizedText(id: "Tidak ada blok bernama `\(call.name)`.", en: "There is no block named `\(call.name)`."),
      help: nearest(call.name, blocks.map(\.name)))
  }

  static func misplacedBlock(_ call: BlockCall, _ block: Block) -> Diagnostic {
    let place =
      switch block.scope {
      case .page: LocalizedText(id: "semua halaman", en: "all pages")
      case .region: LocalizedText(id: "halaman wilayah", en: "pages of a region")
      case .agency: LocalizedText(id: "halaman instansi di satu wilayah", en: "pages of an agency in a region")
      case .national: LocalizedText(id: "halaman nasional", en: "national pages")
      case .agencyKind: LocalizedText(id: "halaman jenis instansi", en: "pages of an agency kind")
      case .strategy: LocalizedText(id: "halaman strategi", en: "pages of a strategy")
      case .code: LocalizedText(id: "halaman kode temuan", en: "pages of a diagnostic code")
      }
    return Diagnostic(
      Self.block, at: call.range,
      LocalizedText(
        id: "Blok `\(call.name)` hanya untuk \(place.id).", en: "The block `\(call.name)` is only for \(place.en)."))
  }

  static func unknownParameter(_ argument: BlockCall.Argument, of block: Block) -> Diagnostic {
    let names = block.parameters.map(\.name)
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    let help =
      nearest(argument.key, names)
      ?? (names.isEmpty
        ? LocalizedText(id: "Blok ini tidak mempunyai parameter.", en: "This block has no parameters.")
        : LocalizedText(id: "Parameternya: \(list).", en: "Its parameters: \(list)."))
    return Diagnostic(
      parameter, at: argument.keyRange,
      LocalizedText(
        id: "Blok `\(block.name)` tidak mempunyai parameter `\(argument.key)`.",
        en: "The block `\(block.name)` has no parameter `\(argument.key)`."),
      help: help)
  }

  static func repeatedParameter(_ argument: BlockCall.Argument) -> Diagnostic {
    Diagnostic(
      parameter, at: argument.keyRange,
      LocalizedText(id: "Parameter `\(argument.key)` ditulis dua kali.", en: "`\(argument.key)` is written twice."))
  }

  static func wrongValue(_ argument: BlockCall.Argument, _ parameter: BlockParameter) -> Diagnostic {
    var help = LocalizedText(
      id: "Yang dapat ditulis: \(parameter.accepted.id).", en: "What may be written: \(parameter.accepted.en).")
    if case .choice(let words) = parameter.kind, let meant = nearest(argument.value, words) { help = meant }
    return Diagnostic(
      Self.parameter, at: argument.valueRange,
      LocalizedText(
        id: "Nilai `\(argument.value)` tidak dapat dipakai untuk `\(argument.key)`.",
        en: "The value `\(argument.value)` cannot be used for `\(argument.key)`."),
      help: help)
  }

  static func missingParameter(_ parameter: BlockParameter, _ call: BlockCall) -> Diagnostic {
    Diagnostic(
      Self.parameter, at: call.range,
      LocalizedText(
        id: "Blok `\(call.name)` memerlukan parameter `\(parameter.name)`.",
        en: "The block `\(call.name)` needs the parameter `\(parameter.name)`."),
      help: LocalizedText(
        id: "Yang dapat ditulis: \(parameter.accepted.id).", en: "What may be written: \(parameter.accepted.en)."))
  }

  static func missingPage(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      pageSet, at: range,
      LocalizedText(id: "Halaman `\(path)` tidak ada.", en: "The page `\(path)` is missing."))
  }

  static func unknownMould(_ path: String, among paths: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      pageSet, at: range,
      LocalizedText(
        id: "Tidak ada jenis halaman `\(path)`.", en: "There is no kind of page `\(path)`."),
      help: nearest(path, paths))
  }

  static func slugIsAgency(_ slug: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      pageSet, at: range,
      LocalizedText(
        id: "Halaman `\(slug)` memakai nama yang sama dengan sebuah instansi.",
        en: "The page `\(slug)` has the same name as an agency."),
      help: LocalizedText(
        id: "Keduanya akan beralamat sama. Beri nama lain kepada halaman ini.",
        en: "Both would have the same address. Give this page another name."))
  }

  private static func nearest(_ word: String, _ words: [String]) -> LocalizedText? {
    guard let meant = Suggestion.nearest(to: word, among: words, limit: 1).first else { return nil }
    return LocalizedText(id: "Maksud Anda `\(meant)`?", en: "Did you mean `\(meant)`?")
  }
}
