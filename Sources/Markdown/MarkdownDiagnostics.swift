public import Diagnostics
import Output

/// What can be wrong in Markdown: pages of the site, pages of regions, notes.
public enum MarkdownDiagnostics {
  public static let all: [DiagnosticKind] = [
    blockSyntax, forbiddenLink, markdownTooComplex, pageTitle, rawMarkup, unknownPageName,
  ]

  public static let forbiddenLink = DiagnosticKind(
    code: "tautan-terlarang", severity: .error,
    title: LocalizedText(id: "Tautan yang tidak diterbitkan", en: "Link that is not published"),
    explanation: LocalizedText(
      id: """
        Tautan hanya boleh berupa `https://…`, `http://…`, `mailto:…`, atau `tel:…`; di halaman juga `#bagian` dan \
        alamat dari akar situs, misalnya `/metode/`. Skema lain dapat menjalankan program di peramban pembaca, dan \
        gambar dari situs lain membocorkan siapa yang membaca halaman ini.
        """,
      en: """
        A link may only be `https://…`, `http://…`, `mailto:…` or `tel:…`; on pages also `#section` and addresses from \
        the site's root such as `/metode/`. Other schemes can run programs in a reader's browser, and pictures from \
        other sites give away who reads this page.
        """))

  public static let rawMarkup = DiagnosticKind(
    code: "html-dalam-markdown", severity: .warning,
    title: LocalizedText(id: "HTML di dalam Markdown", en: "HTML inside Markdown"),
    explanation: LocalizedText(
      id: """
        HTML mentah tidak diteruskan ke halaman: ia tampil sebagai teks, persis seperti ditulis. Pakai tata tulis \
        Markdown, misalnya `**tebal**` alih-alih `<b>tebal</b>`.
        """,
      en: """
        Raw HTML is not passed on to the page: it is shown as text, exactly as written. Use Markdown, for example \
        `**bold**` instead of `<b>bold</b>`.
        """))

  public static let markdownTooComplex = DiagnosticKind(
    code: "markdown-terlalu-rumit", severity: .error,
    title: LocalizedText(id: "Markdown terlalu besar atau terlalu dalam", en: "Markdown too large or too deep"),
    explanation: LocalizedText(
      id: """
        Panjang teks dan kedalaman kutipan, daftar, dan penekanan dibatasi, agar satu berkas tidak dapat menghentikan \
        pembuatan seluruh situs. Bagi teks menjadi beberapa halaman, atau kurangi tingkat daftarnya. Berkas harus UTF-8.
        """,
      en: """
        The length of a text and the depth of quotes, lists and emphasis are limited, so that one file cannot stop the \
        whole site from being built. Split the text into several pages, or nest its lists less. Files must be UTF-8.
        """))

  public static let pageTitle = DiagnosticKind(
    code: "judul-halaman", severity: .error,
    title: LocalizedText(id: "Halaman tanpa satu judul", en: "Page without exactly one title"),
    explanation: LocalizedText(
      id: """
        Setiap halaman mempunyai tepat satu judul `# …`: ia menjadi judul di peramban dan di hasil pencarian. Bagian \
        di bawahnya memakai `##` dan seterusnya.
        """,
      en: """
        Every page has exactly one title `# …`: it becomes the title in the browser and in search results. Sections \
        below it use `##` and so on.
        """))

  public static let blockSyntax = DiagnosticKind(
    code: "blok-tidak-sah", severity: .error,
    title: LocalizedText(id: "Blok dasbor tidak terbaca", en: "Dashboard block cannot be read"),
    explanation: LocalizedText(
      id: """
        Blok dasbor adalah pagar kode yang baris pertamanya `pantau` dan nama blok; di dalamnya satu `kunci: nilai` \
        sebaris, baris kosong, atau komentar yang diawali `#`.
        """,
      en: """
        A dashboard block is a code fence whose first line is `pantau` and the block's name; inside it stand \
        `key: value` lines, blank lines, or comments that begin with `#`.
        """))

  public static let unknownPageName = DiagnosticKind(
    code: "nama-halaman-tak-dikenal", severity: .error,
    title: LocalizedText(id: "Nama dalam {{…}} tak dikenal", en: "Unknown name in {{…}}"),
    explanation: LocalizedText(
      id: """
        Di halaman, `{{wilayah.nama}}` diganti dengan nama wilayahnya. Nama yang dapat dipakai bergantung pada jenis \
        halaman. Untuk menampilkan kurung kurawal itu sendiri, tulis sebagai `kode`.
        """,
      en: """
        On a page, `{{wilayah.nama}}` is replaced by the region's name. Which names there are depends on the kind of \
        page. To show the braces themselves, write them as `code`.
        """))

  static func link(
    _ address: String, kind: WebAddress?, allowsInternal: Bool, at range: SourceRange
  ) -> Diagnostic {
    let help =
      switch kind {
      case .rooted where allowsInternal:
        LocalizedText(
          id: "Alamat halaman berakhir dengan garis miring: `\(address)/`.",
          en: "A page's address ends with a slash: `\(address)/`.")
      case .rooted, .fragment:
        LocalizedText(
          id: "Di dalam catatan tulis alamat lengkap yang dimulai dengan `https://`.",
          en: "In a note write the full address, beginning with `https://`.")
      default:
        LocalizedText(
          id: "Tulis alamat lengkap yang dimulai dengan `https://`, `mailto:`, atau `tel:`.",
          en: "Write the full address, beginning with `https://`, `mailto:` or `tel:`.")
      }
    return Diagnostic(
      forbiddenLink, at: range,
      LocalizedText(id: "Tautan «\(address)» tidak diterbitkan.", en: "The link «\(address)» is not published."),
      help: help)
  }

  /// An address in YAML, where no Markdown decides how it is shown.
  public static func link(_ address: String, at range: SourceRange) -> Diagnostic {
    link(address, kind: nil, allowsInternal: false, at: range)
  }

  static func image(_ address: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      forbiddenLink, at: range,
      LocalizedText(id: "Gambar «\(address)» tidak ditampilkan.", en: "The picture «\(address)» is not shown."),
      help: LocalizedText(
        id: "Tulis sebagai tautan biasa, tanpa tanda seru di depannya.",
        en: "Write it as an ordinary link, without the exclamation mark."))
  }

  static func rawHTML(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      rawMarkup, at: range,
      LocalizedText(id: "HTML ini tampil sebagai teks biasa.", en: "This HTML is shown as plain text."))
  }

  /// The finding on what there is too much of.
  static func excessive(_ excess: MarkdownCost.Excess, at range: SourceRange) -> Diagnostic {
    let limit = excess.limit
    switch excess.kind {
    case .depth: return tooDeep(limit: limit, at: range)
    case .size:
      return tooComplex(
        "Teks ini lebih panjang dari \(limit) bita.", "This text is longer than \(limit) bytes.",
        mend: "Bagi menjadi beberapa halaman", "Split it into several pages", option: "markdown-size", at: range)
    case .block:
      return tooComplex(
        "Paragraf ini lebih panjang dari \(limit) bita.", "This paragraph is longer than \(limit) bytes.",
        mend: "Sisipkan baris kosong di antara paragraf", "Put a blank line between paragraphs",
        option: "markdown-block", at: range)
    case .marks:
      return tooComplex(
        "Sampai di sini ada lebih dari \(limit) tanda `[`, `<`, `*`, `_`, atau kutip miring.",
        "Up to here there are more than \(limit) of the signs `[`, `<`, `*`, `_` or backtick.",
        mend: "Sisipkan baris kosong di antara paragraf, kurangi tandanya", "Put blank lines between paragraphs, use fewer signs",
        option: "markdown-marks", at: range)
    case .cells:
      return tooComplex(
        "Tabel di teks ini mempunyai lebih dari \(limit) sel, termasuk sel kosong di ujung baris yang pendek.",
        "The tables of this text have more than \(limit) cells, the empty ones that end short rows included.",
        mend: "Kurangi kolom atau barisnya, atau bagi menjadi beberapa halaman",
        "Use fewer columns or rows, or split it into several pages", option: "markdown-cells", at: range)
    case .references:
      return tooComplex(
        "Rujukan tautan di teks ini (`[a]: https://…`) menjadi lebih dari \(limit) bita bila ditulis lengkap.",
        "The link references of this text (`[a]: https://…`) become more than \(limit) bytes when written out.",
        mend: "Pakai alamat yang lebih pendek atau lebih sedikit rujukan", "Use shorter addresses or fewer references",
        option: "markdown-references", at: range)
    }
  }

  private static func tooComplex(
    _ id: String, _ en: String, mend mendID: String, _ mendEN: String, option: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      markdownTooComplex, at: range, LocalizedText(id: id, en: en),
      help: LocalizedText(
        id: "\(mendID), atau naikkan batasnya dengan `--limit \(option)=…`.",
        en: "\(mendEN), or raise the limit with `--limit \(option)=…`."))
  }

  static func tooDeep(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      markdownTooComplex, at: range,
      LocalizedText(
        id: "Susunan teks ini lebih dalam dari \(limit) tingkat.", en: "This text nests deeper than \(limit) levels."),
      help: LocalizedText(
        id: "Kurangi tingkat kutipan dan daftarnya, atau naikkan batasnya dengan `--limit markdown-depth=…`.",
        en: "Nest quotes and lists less, or raise the limit with `--limit markdown-depth=…`."))
  }

  static func notUTF8(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      markdownTooComplex, at: range,
      LocalizedText(id: "Berkas ini bukan UTF-8.", en: "This file is not UTF-8."),
      help: LocalizedText(id: "Simpan ulang sebagai UTF-8.", en: "Save it again as UTF-8."))
  }

  static func noTitle(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      pageTitle, at: range,
      LocalizedText(id: "Halaman ini tidak mempunyai judul.", en: "This page has no title."),
      help: LocalizedText(id: "Mulai dengan `# Judul`.", en: "Begin with `# Title`."))
  }

  static func secondTitle(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      pageTitle, at: range,
      LocalizedText(id: "Halaman ini mempunyai judul kedua.", en: "This page has a second title."),
      help: LocalizedText(id: "Pakai `##` untuk bagian.", en: "Use `##` for sections."))
  }

  static func blockName(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      blockSyntax, at: range,
      LocalizedText(
        id: "Blok ini tidak diikuti tepat satu nama.", en: "This block is not followed by exactly one name."),
      help: LocalizedText(id: "Tulis misalnya ```` ```pantau capaian ````.", en: "Write for example ```` ```pantau capaian ````."))
  }

  static func blockLine(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      blockSyntax, at: range,
      LocalizedText(id: "Baris ini bukan `kunci: nilai`.", en: "This line is not `key: value`."))
  }

  static func unknownHole(_ name: String, among names: [String], at range: SourceRange) -> Diagnostic {
    let nearest = Suggestion.nearest(to: name, among: names, limit: 1).first
    return Diagnostic(
      unknownPageName, at: range,
      LocalizedText(
        id: "Nama `{{\(name)}}` tidak dikenal di halaman ini.", en: "The name `{{\(name)}}` is unknown on this page."),
      help: nearest.map { LocalizedText(id: "Maksud Anda `{{\($0)}}`?", en: "Did you mean `{{\($0)}}`?") })
  }
}
