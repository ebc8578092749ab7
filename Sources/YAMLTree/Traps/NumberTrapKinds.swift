import Diagnostics

extension DiagnosticKind {
  static let ambiguousNumber = DiagnosticKind(
    code: "angka-bermakna-ganda",
    severity: .error,
    title: LocalizedText(id: "Angka yang dapat dibaca dua cara", en: "A figure that can be read in two ways"),
    explanation: LocalizedText(
      id: """
        Di Indonesia titik memisahkan ribuan; di YAML titik adalah tanda desimal. `1.250` karena itu berarti seribu dua \
        ratus lima puluh bagi pembaca, dan satu koma dua lima bagi komputer: selisih seribu kali lipat yang tidak \
        terlihat di laporan.

        Tulis bilangan bulat tanpa pemisah (`1250`) dan desimal dengan titik (`1.25`). Pecahan dengan tepat tiga angka di \
        belakang titik diberi satu nol lagi (`62.3750`), supaya tidak ada yang ragu.
        """,
      en: """
        In Indonesia a point parts thousands; in YAML it marks decimals. So `1.250` is one thousand two hundred and fifty \
        to a reader and one and a quarter to a computer: a thousandfold difference that no report shows.

        Write whole numbers without separators (`1250`) and decimals with a point (`1.25`). A fraction with exactly three \
        decimals gets one more zero (`62.3750`), so that nobody is left in doubt.
        """),
    example: reportExample(budgetWrong: "1.250", right: "1250"))

  static let separatedNumber = DiagnosticKind(
    code: "angka-berpemisah",
    severity: .error,
    title: LocalizedText(id: "Pemisah ribuan atau koma desimal", en: "Thousands separators or a decimal comma"),
    explanation: LocalizedText(
      id: """
        `1.250.000` dan `62,4` lazim di surat, tetapi bagi YAML keduanya teks, bukan angka: tidak dapat dijumlahkan.

        Tulis angkanya saja: `1250000`, `62.4`.
        """,
      en: """
        `1.250.000` and `62,4` are usual in letters, but to YAML both are text, not figures: they cannot be added up.

        Write the bare figure: `1250000`, `62.4`.
        """),
    example: reportExample(budgetWrong: "48.250.000", right: "48250000"))

  static let numberWithCurrency = DiagnosticKind(
    code: "angka-dengan-mata-uang",
    severity: .error,
    title: LocalizedText(id: "Angka dengan Rp, juta, atau miliar", en: "A figure with Rp, juta or miliar"),
    explanation: LocalizedText(
      id: """
        Jumlah uang ditulis dalam rupiah penuh, tanpa `Rp`, tanpa titik, dan tanpa kata «juta» atau «miliar». Dengan \
        begitu pagu dan realisasi semua instansi dapat dijumlahkan.

        Tulis `1500000000`, bukan `Rp 1.500.000.000` atau `1,5 miliar`.
        """,
      en: """
        Money is written in full rupiah, without `Rp`, without points and without the words “juta” or “miliar”, so that \
        the budgets of all agencies can be added up.

        Write `1500000000`, not `Rp 1.500.000.000` or `1,5 miliar`.
        """),
    example: reportExample(budgetWrong: "Rp 48.250.000", right: "48250000"))

  static let numberWithUnit = DiagnosticKind(
    code: "angka-dengan-satuan",
    severity: .error,
    title: LocalizedText(id: "Angka dengan satuan", en: "A figure with its unit"),
    explanation: LocalizedText(
      id: """
        Nilai adalah angka saja. Satuannya (kelurahan, orang, persen) sudah tertulis satu kali di indikatornya, dan \
        berlaku untuk semua periode.

        Tulis `62.4`, bukan `62,4 %`.
        """,
      en: """
        A value is the bare figure. Its unit (kelurahan, persons, percent) is written once, at the indicator, and holds \
        for all periods.

        Write `62.4`, not `62,4 %`.
        """),
    example: reportExample(wrong: "37 kelurahan", right: "37"))

  static let numberWithSpaces = DiagnosticKind(
    code: "angka-dengan-spasi",
    severity: .error,
    title: LocalizedText(id: "Spasi di antara angka", en: "A space among digits"),
    explanation: LocalizedText(
      id: """
        Spasi di antara angka membuat YAML membacanya sebagai teks. Angka yang disalin dari Excel, Word atau PDF sering \
        memuat spasi tak putus, yang tampak seperti spasi biasa.

        Ketik ulang angkanya tanpa spasi.
        """,
      en: """
        A space among digits makes YAML read them as text. Figures copied from Excel, Word or a PDF often hold a no-break \
        space, which looks like an ordinary one.

        Type the figure again without spaces.
        """),
    example: reportExample(budgetWrong: "1 250 000", right: "1250000"))

  static let paddedNumber = DiagnosticKind(
    code: "angka-berawalan-nol",
    severity: .error,
    title: LocalizedText(id: "Angka berawalan nol", en: "A figure that begins with a zero"),
    explanation: LocalizedText(
      id: """
        Nol di depan hilang begitu sesuatu dibaca sebagai bilangan: `007` menjadi 7, dan nomor telepon kehilangan awalnya.

        Tulis `7` bila ini bilangan, atau `"007"` dalam tanda kutip bila ini kode.
        """,
      en: """
        Leading zeros vanish as soon as something is read as a number: `007` becomes 7, and a telephone number loses its \
        beginning.

        Write `7` if it is a number, or `"007"` in quotes if it is a code.
        """),
    example: reportExample(wrong: "037", right: "37"))

  static let foreignDigits = DiagnosticKind(
    code: "angka-aksara-lain",
    severity: .error,
    title: LocalizedText(id: "Angka dari aksara lain", en: "Digits of another script"),
    explanation: LocalizedText(
      id: """
        Angka lebar penuh (`１２`) atau angka Dewanagari (`१२`) tampak seperti angka, tetapi bagi YAML itu huruf. Ia \
        biasanya datang dari papan ketik atau dokumen berbahasa lain.

        Ketik ulang dengan angka 0 sampai 9 biasa.
        """,
      en: """
        Full-width digits (`１２`) or Devanagari ones (`१२`) look like figures, but to YAML they are letters. They usually \
        come from a keyboard or a document of another language.

        Type them again with the ordinary digits 0 to 9.
        """),
    example: reportExample(wrong: "１２", right: "12"))

  static let quotedNumber = DiagnosticKind(
    code: "angka-dalam-kutip",
    severity: .error,
    title: LocalizedText(id: "Angka dalam tanda kutip", en: "A figure in quotes"),
    explanation: LocalizedText(
      id: """
        Tanda kutip membuat apa pun menjadi teks. Nilai dan target harus berupa angka supaya dapat dihitung; kode wilayah \
        dan nomor surat sebaliknya memang teks, dan diapit tanda kutip.

        Hapus tanda kutipnya.
        """,
      en: """
        Quotes turn anything into text. Values and targets must be figures, so that they can be counted; region codes and \
        letter numbers on the other hand are text, and stand in quotes.

        Delete the quotes.
        """),
    example: reportExample(wrong: "\"39\"", right: "39"))

  static let specialNumber = DiagnosticKind(
    code: "angka-khusus",
    severity: .error,
    title: LocalizedText(id: "Bilangan khusus YAML", en: "A special number of YAML"),
    explanation: LocalizedText(
      id: """
        `0x1F` dan `0o17` adalah bilangan dalam basis lain, `.inf` dan `.nan` bukan bilangan yang dapat dihitung. Dalam \
        rencana aksi keduanya hampir pasti kode yang kehilangan tanda kutipnya.

        Tulis angka biasa, atau apit kodenya dengan tanda kutip.
        """,
      en: """
        `0x1F` and `0o17` are numbers in other bases, `.inf` and `.nan` are none that can be counted with. In an action \
        plan they are almost certainly codes that lost their quotes.

        Write a plain figure, or put the code in quotes.
        """),
    example: reportExample(wrong: "0x27", right: "39"))
}
