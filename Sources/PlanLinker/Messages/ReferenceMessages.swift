public import Diagnostics
import PlanModel
import YAMLTree

extension PlanLinkDiagnostics {
  public static let unknownAgency = DiagnosticKind(
    code: "instansi-tidak-dikenal", severity: .error,
    title: LocalizedText(id: "Instansi tidak ada dalam rencana", en: "Agency not in the plan"),
    explanation: LocalizedText(
      id: """
        Instansi yang memimpin, mendukung, atau melapor harus ada di daftar `instansi` rencana. Dari sanalah namanya \
        dan jenisnya diambil.
        """,
      en: """
        Agencies that lead, support or report must stand in the plan's list `instansi`: that is where their name and \
        kind come from.
        """),
    example: .changing(ExamplePlan.planPath, "penanggung_jawab: dp3a", to: "penanggung_jawab: dpa3"))

  public static let unknownAgencyKind = DiagnosticKind(
    code: "jenis-instansi-tidak-dikenal", severity: .error,
    title: LocalizedText(id: "Jenis instansi tidak dikenal", en: "Unknown agency kind"),
    explanation: LocalizedText(
      id: """
        `jenis` menunjuk ke reference/agencies.yaml, yang sama untuk semua daerah. Jenis itulah yang membuat DP3A di \
        satu daerah dapat dibandingkan dengan DP3KB di daerah lain.
        """,
      en: """
        `jenis` points to reference/agencies.yaml, which is the same for all regions. The kind is what makes DP3A of \
        one region comparable with DP3KB of another.
        """),
    example: .changing(ExamplePlan.planPath, "jenis: polres,", to: "jenis: polre,"))

  public static let agencyKindOutOfForce = DiagnosticKind(
    code: "jenis-instansi-sudah-berganti", severity: .warning,
    title: LocalizedText(id: "Jenis instansi tidak ada pada masa rencana", en: "Agency kind not of the plan's time"),
    explanation: LocalizedText(
      id: """
        Kementerian dan lembaga berganti nama. Rencana menyebut instansi dengan nama yang berlaku pada masanya; halaman \
        menampilkan keduanya, misalnya «KP2MI (d.h. BP2MI)».
        """,
      en: """
        Ministries and agencies change their names. A plan names them as they were called in its time; pages show both, \
        such as «KP2MI (d.h. BP2MI)».
        """),
    example: .changing(
      ExamplePlan.planPath, "{id: polresta, jenis: polres, nama: Polresta Kupang Kota}",
      wrong: "{id: polresta, jenis: kp2mi, nama: Kementerian P2MI}",
      right: "{id: polresta, jenis: bp2mi, nama: BP2MI}"))

  public static let unknownStrategy = DiagnosticKind(
    code: "strategi-tidak-dikenal", severity: .error,
    title: LocalizedText(id: "Strategi tidak ada dalam kerangka", en: "Strategy not in the framework"),
    explanation: LocalizedText(
      id:
        "Setiap aksi menyebut satu strategi dari kerangka nasionalnya. Inilah kunci yang membuat daerah dapat dibandingkan.",
      en: "Each action names one strategy of its national framework. This is the key that makes regions comparable."),
    example: .changing(ExamplePlan.planPath, "strategi: pencegahan", to: "strategi: pencegahaan"))

  public static let unknownItem = DiagnosticKind(
    code: "butir-tidak-dikenal", severity: .error,
    title: LocalizedText(id: "Butir tidak ada dalam strategi", en: "Item not in the strategy"),
    explanation: LocalizedText(
      id:
        "`butir` menunjuk rincian strategi di berkas kerangka. Bila kerangka tidak memerinci strateginya, `butir` tidak ditulis.",
      en:
        "`butir` names a finer part of the strategy in the framework's file. Where the framework has none, leave `butir` out."
    ),
    example: .changing(ExamplePlan.planPath, "butir: [gugus-tugas]", to: "butir: [gugus-tgas]"))

  public static let unknownFramework = DiagnosticKind(
    code: "kerangka-tidak-dikenal", severity: .error,
    title: LocalizedText(id: "Kerangka tidak dikenal", en: "Unknown framework"),
    explanation: LocalizedText(
      id: "`kerangka` adalah id salah satu berkas di reference/frameworks, misalnya ran-pptppo-2020-2024.",
      en: "`kerangka` is the id of one of the files in reference/frameworks, such as ran-pptppo-2020-2024."),
    example: .changing(ExamplePlan.planPath, "kerangka: kerangka-contoh", to: "kerangka: kerangka-conto"))

  public static let unknownCollectionFramework = DiagnosticKind(
    code: "kerangka-kumpulan-tidak-dikenal", severity: .error,
    title: LocalizedText(id: "Kerangka kumpulan tidak dikenal", en: "Unknown framework of the collection"),
    explanation: LocalizedText(
      id:
        "Kerangka yang disebut kumpulan.yaml, atau sebagai pengganti kerangka lain, harus punya berkas di reference/frameworks.",
      en:
        "A framework that kumpulan.yaml names, or another framework as its successor, needs a file in reference/frameworks."
    ),
    example: .changing(
      ExamplePlan.collectionPath, "hitung: [uji]\n", wrong: "hitung: [uji]\nkerangka: kerangka-conto\n",
      right: "hitung: [uji]\nkerangka: kerangka-contoh\n"))

  public static let unknownCitation = DiagnosticKind(
    code: "sumber-tidak-dikenal", severity: .error,
    title: LocalizedText(id: "Sumber tidak ada dalam daftar", en: "Source not in the list"),
    explanation: LocalizedText(
      id: """
        Id di `sumber` menunjuk ke daftar sumber di berkas yang sama; laporan juga boleh menunjuk ke daftar rencana \
        atau profil wilayahnya. Tanpa itu pembaca tidak dapat memeriksa dari mana sebuah angka datang.
        """,
      en: """
        An id in `sumber` names an entry of the list of sources in the same file; a report may also name those of its \
        plan or its region's profile. Without it a reader cannot check where a figure comes from.
        """),
    example: .changing(ExamplePlan.planPath, "status: berlaku, sumber: [s1]}", to: "status: berlaku, sumber: [s2]}"))

  public static let unknownLegalBasis = DiagnosticKind(
    code: "dasar-hukum-tidak-dikenal", severity: .error,
    title: LocalizedText(id: "Dasar hukum tidak ada dalam daftar", en: "Legal basis not in the list"),
    explanation: LocalizedText(
      id: "Id di `dasar_hukum` menunjuk ke daftar dasar hukum di berkas yang sama, di rencana, atau di profil wilayah.",
      en: "An id in `dasar_hukum` names an entry of the list of legal bases in the same file, the plan or the profile."),
    example: .changing(ExamplePlan.profilePath, "dasar_hukum: [sk60]", to: "dasar_hukum: [sk61]"))

  public static let unknownHotline = DiagnosticKind(
    code: "layanan-tidak-dikenal", severity: .error,
    title: LocalizedText(id: "Layanan rujukan tidak dikenal", en: "Unknown national hotline"),
    explanation: LocalizedText(
      id: "`rujukan` pada layanan setempat adalah id layanan nasional di reference/hotlines.yaml.",
      en: "`rujukan` of a local hotline is the id of a national one in reference/hotlines.yaml."),
    example: .changing(
      ExamplePlan.profilePath, "sumber: [s1], diperiksa_pada",
      wrong: "sumber: [s1], rujukan: layanan-conto, diperiksa_pada",
      right: "sumber: [s1], rujukan: layanan-contoh, diperiksa_pada"))

  public static let unknownUnit = DiagnosticKind(
    code: "satuan-tidak-dikenal", severity: .warning,
    title: LocalizedText(id: "Ejaan satuan tidak dikenal", en: "Unknown spelling of a unit"),
    explanation: LocalizedText(
      id: """
        Satuan ditulis seperti di daftar satuan kerangka, supaya target antardaerah dapat dijumlahkan dan hitungan \
        korban terlindungi dengan sendirinya. Satuan yang memang baru boleh dipakai; yang mirip dengan satuan yang ada \
        biasanya salah tulis.
        """,
      en: """
        Units are written as in the framework's list, so that targets of several regions can be added up and counts of \
        victims are protected by themselves. A truly new unit is fine; one that resembles a known one is mostly a slip.
        """),
    example: .changing(ExamplePlan.planPath, "satuan: kelurahan", to: "satuan: keluruhan"))
}

extension Diagnostic {
  static func unknownAgency(
    _ node: YAMLTree.Node, in document: Document, plan: String, candidates: [String], list: SourceRange?
  ) -> Diagnostic {
    let word = document.string(node)
    let known = shortList(candidates)
    return Diagnostic(
      PlanLinkDiagnostics.unknownAgency, at: document.range(of: node),
      LocalizedText(
        id: "Instansi `\(word)` tidak ada dalam daftar instansi rencana \(plan).",
        en: "The agency `\(word)` is not in the list of agencies of plan \(plan)."),
      help: suggestion(
        word, among: candidates,
        else: LocalizedText(
          id: "Tambahkan `\(word)` ke daftar `instansi`, atau pakai salah satu dari \(known.id).",
          en: "Add `\(word)` to the list `instansi`, or use one of \(known.en).")),
      notes: list.map {
        [Note(LocalizedText(id: "instansi didefinisikan di sini", en: "agencies are defined here"), at: $0)]
      } ?? [],
      cause: "\(plan)/\(word)")
  }

  static func unknownAgencyKind(
    _ node: YAMLTree.Node, in document: Document, kinds: [AgencyKind]
  ) -> Diagnostic {
    let word = document.string(node)
    let folded = word.lowercased()
    let byAlias = kinds.first { kind in
      kind.abbreviation?.lowercased() == folded || kind.aliases.contains { $0.lowercased() == folded }
    }
    let help =
      byAlias.map { LocalizedText(id: "Maksud Anda `\($0.id)`?", en: "Did you mean `\($0.id)`?") }
      ?? suggestion(
        word, among: kinds.map(\.id),
        else: LocalizedText(
          id: "Jenis yang ada tercantum di reference/agencies.yaml; jenis baru ditambahkan di sana, dengan sumbernya.",
          en: "The kinds stand in reference/agencies.yaml; a new one is added there, with its source."))
    return Diagnostic(
      PlanLinkDiagnostics.unknownAgencyKind, at: document.range(of: node),
      LocalizedText(
        id: "Jenis instansi `\(word)` tidak ada di reference/agencies.yaml.",
        en: "There is no agency kind `\(word)` in reference/agencies.yaml."),
      help: help, cause: word)
  }

  static func kindOutOfForce(
    _ kind: AgencyKind, at range: SourceRange, years: ClosedRange<Int>, successors: [AgencyKind],
    predecessor: AgencyKind?
  ) -> Diagnostic {
    let name = kind.abbreviation ?? kind.name.id
    let ended = kind.validTo.map { $0.lastDay.year < years.lowerBound } ?? false
    let others = ended ? successors : predecessor.map { [$0] } ?? []
    let otherNames = others.map { $0.abbreviation ?? $0.name.id }.joined(separator: ", ")
    let message =
      ended
      ? LocalizedText(
        id:
          "\(name) berakhir \(kind.validTo?.description ?? "")\(others.isEmpty ? "" : ", menjadi \(otherNames)"), sebelum rencana \(years.lowerBound)-\(years.upperBound) dimulai.",
        en:
          "\(name) ended on \(kind.validTo?.description ?? "")\(others.isEmpty ? "" : " and became \(otherNames)"), before the plan of \(years.lowerBound)-\(years.upperBound) begins."
      )
      : LocalizedText(
        id:
          "\(name) baru ada sejak \(kind.validFrom?.description ?? ""), sesudah rencana \(years.lowerBound)-\(years.upperBound) berakhir.",
        en:
          "\(name) exists only since \(kind.validFrom?.description ?? ""), after the plan of \(years.lowerBound)-\(years.upperBound) ends."
      )
    let fix = others.count == 1 ? others.first : nil
    return Diagnostic(
      PlanLinkDiagnostics.agencyKindOutOfForce, at: range, message,
      help: others.isEmpty
        ? nil
        : LocalizedText(
          id: "Tulis \(others.map { "`\($0.id)`" }.joined(separator: " atau ")).",
          en: "Write \(others.map { "`\($0.id)`" }.joined(separator: " or "))."),
      fix: fix.map {
        Fix(
          LocalizedText(id: "Ganti dengan `\($0.id)`", en: "Replace by `\($0.id)`"),
          edits: [TextEdit(range: range, replacement: $0.id)])
      }, cause: kind.id)
  }

  static func unknownStrategy(
    _ node: YAMLTree.Node, in document: Document, framework: Framework
  ) -> Diagnostic {
    let word = document.string(node)
    let folded = word.lowercased()
    let exact = framework.strategies.first { strategy in
      strategy.id.lowercased() == folded || strategy.aliases.contains { $0.lowercased() == folded }
    }
    let known = shortList(framework.strategies.map(\.id))
    let help =
      exact.map { LocalizedText(id: "Maksud Anda `\($0.id)`?", en: "Did you mean `\($0.id)`?") }
      ?? suggestion(
        word, among: framework.strategies.map(\.id),
        else: LocalizedText(id: "Pilih salah satu: \(known.id).", en: "Choose one of: \(known.en)."))
    return Diagnostic(
      PlanLinkDiagnostics.unknownStrategy, at: document.range(of: node),
      LocalizedText(
        id: "Strategi `\(word)` tidak ada dalam kerangka \(framework.id).",
        en: "The framework \(framework.id) has no strategy `\(word)`."),
      help: help,
      fix: exact.map {
        Fix(
          LocalizedText(id: "Ganti dengan `\($0.id)`", en: "Replace by `\($0.id)`"),
          edits: [TextEdit(range: document.range(of: node), replacement: $0.id)])
      }, cause: word)
  }

  static func unknownItem(
    _ node: YAMLTree.Node, in document: Document, strategy: Framework.Strategy
  ) -> Diagnostic {
    let word = document.string(node)
    return Diagnostic(
      PlanLinkDiagnostics.unknownItem, at: document.range(of: node),
      LocalizedText(
        id: "Strategi \(strategy.id) tidak punya butir `\(word)`.",
        en: "The strategy \(strategy.id) has no item `\(word)`."),
      help: suggestion(
        word, among: strategy.items.map(\.id),
        else: strategy.items.isEmpty
          ? LocalizedText(
            id: "Kerangka tidak memerinci strategi ini: hapus `butir`.",
            en: "The framework has no items for this strategy: delete `butir`.")
          : LocalizedText(
            id: "Pilih salah satu: \(shortList(strategy.items.map(\.id)).id).",
            en: "Choose one of: \(shortList(strategy.items.map(\.id)).en).")),
      cause: "\(strategy.id)/\(word)")
  }

  static func unknownFramework(
    _ node: YAMLTree.Node, in document: Document, candidates: [String],
    kind: DiagnosticKind = PlanLinkDiagnostics.unknownFramework
  ) -> Diagnostic {
    let word = document.string(node)
    return Diagnostic(
      kind, at: document.range(of: node),
      LocalizedText(
        id: "Tidak ada kerangka `\(word)` di reference/frameworks.",
        en: "There is no framework `\(word)` in reference/frameworks."),
      help: suggestion(
        word, among: candidates,
        else: LocalizedText(
          id: "Yang ada: \(shortList(candidates).id).", en: "There is: \(shortList(candidates).en).")),
      cause: word)
  }

  static func unknownCitation(_ node: YAMLTree.Node, in document: Document, candidates: [String]) -> Diagnostic {
    let word = document.string(node)
    return Diagnostic(
      PlanLinkDiagnostics.unknownCitation, at: document.range(of: node),
      LocalizedText(
        id: "Sumber `\(word)` tidak ada dalam daftar `sumber`.",
        en: "The source `\(word)` is not in the list `sumber`."),
      help: suggestion(
        word, among: candidates,
        else: LocalizedText(
          id: "Tambahkan ke daftar sumber: `- {id: \(word), judul: …, tautan: …}`.",
          en: "Add it to the list of sources: `- {id: \(word), judul: …, tautan: …}`.")),
      cause: "\(document.source.rawValue)/\(word)")
  }

  static func unknownLegalBasis(_ node: YAMLTree.Node, in document: Document, candidates: [String]) -> Diagnostic {
    let word = document.string(node)
    return Diagnostic(
      PlanLinkDiagnostics.unknownLegalBasis, at: document.range(of: node),
      LocalizedText(
        id: "Dasar hukum `\(word)` tidak ada dalam daftar `dasar_hukum`.",
        en: "The legal basis `\(word)` is not in the list `dasar_hukum`."),
      help: suggestion(
        word, among: candidates,
        else: LocalizedText(
          id: "Tambahkan ke daftar dasar hukum: `- {id: \(word), jenis: …, nomor: …, status: berlaku}`.",
          en: "Add it to the list of legal bases: `- {id: \(word), jenis: …, nomor: …, status: berlaku}`.")),
      cause: "\(document.source.rawValue)/\(word)")
  }

  static func unknownHotline(_ node: YAMLTree.Node, in document: Document, candidates: [String]) -> Diagnostic {
    let word = document.string(node)
    return Diagnostic(
      PlanLinkDiagnostics.unknownHotline, at: document.range(of: node),
      LocalizedText(
        id: "Tidak ada layanan `\(word)` di reference/hotlines.yaml.",
        en: "There is no hotline `\(word)` in reference/hotlines.yaml."),
      help: suggestion(
        word, among: candidates,
        else: LocalizedText(
          id: "Yang ada: \(shortList(candidates).id).", en: "There is: \(shortList(candidates).en).")),
      cause: word)
  }

  static func unknownUnit(
    _ node: YAMLTree.Node, in document: Document, known: String, isAlias: Bool
  ) -> Diagnostic {
    let word = document.string(node)
    let fix = Fix(
      LocalizedText(id: "Ganti dengan `\(known)`", en: "Replace by `\(known)`"),
      edits: [TextEdit(range: document.range(of: node), replacement: known)])
    return Diagnostic(
      PlanLinkDiagnostics.unknownUnit, at: document.range(of: node),
      isAlias
        ? LocalizedText(
          id: "Satuan `\(word)` ditulis `\(known)` di kerangka.",
          en: "The framework writes the unit `\(word)` as `\(known)`.")
        : LocalizedText(
          id: "Satuan `\(word)` tidak ada dalam daftar satuan kerangka.",
          en: "The unit `\(word)` is not in the framework's list."),
      help: isAlias
        ? LocalizedText(id: "Tulis `satuan: \(known)`.", en: "Write `satuan: \(known)`.")
        : LocalizedText(id: "Maksud Anda `\(known)`?", en: "Did you mean `\(known)`?"),
      fix: isAlias ? fix : nil, cause: word)
  }
}
