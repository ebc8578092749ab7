import Charts

/// One chart of each kind, with every state it can be in. All numbers are invented.
enum SampleCharts {
  static func caption(_ id: String, _ title: String, _ description: String) -> ChartCaption {
    ChartCaption(id: id, title: title, description: description)
  }

  static let bars = [
    ProgressBar(value: 0.617, low: 0.567, high: 0.767, expected: 0.75, isLarge: true),
    ProgressBar(value: 1, low: 1, high: 1),
    ProgressBar(value: 0, low: 0, high: 0.5),
    ProgressBar(value: nil),
    ProgressBar(
      value: 0.5, low: 0.5, high: 0.5, caption: caption("bar", "Capaian 2024", "50 %"),
      readings: [ChartReading(name: "Capaian", text: "50 %")]),
  ]

  static let bullets = [
    BulletChart(
      actual: 280, expected: 450, target: 600, actualLabel: "280 orang", targetLabel: "target 600",
      caption: caption("rt", "Ketua RT yang dilatih, 2025", "280 orang dari target 600; seharusnya kini 450."),
      readings: [ChartReading(name: "Tercatat", text: "280"), ChartReading(name: "Target", text: "600")]),
    BulletChart(
      actual: 700, expected: 600, target: 600, actualLabel: "700 orang", targetLabel: "target 600",
      caption: caption("lebih", "Melampaui target", "700 orang dari target 600."), readings: []),
    BulletChart(
      actual: nil, expected: 3, target: 4, actualLabel: "belum dilaporkan", targetLabel: "target 4",
      caption: caption("kosong", "Tanpa laporan", "Belum dilaporkan; target 4."), readings: []),
  ]

  static let budgets = [
    BudgetBar(
      ceiling: 1_150_000_000, spent: 897_000_000, spentLabel: "realisasi Rp897 juta", ceilingLabel: "pagu Rp1,15 miliar",
      caption: caption("anggaran", "Anggaran 2024", "Realisasi Rp897 juta dari pagu Rp1,15 miliar."),
      readings: [ChartReading(name: "Pagu", text: "Rp1,15 miliar")]),
    BudgetBar(
      ceiling: 100, spent: 125, spentLabel: "realisasi Rp125", ceilingLabel: "pagu Rp100",
      caption: caption("lebih-pagu", "Di atas pagu", "Realisasi Rp125 dari pagu Rp100."), readings: []),
    BudgetBar(
      ceiling: 100, spent: nil, spentLabel: "belum ada data", ceilingLabel: "pagu Rp100",
      caption: caption("tanpa-realisasi", "Tanpa realisasi", "Pagu Rp100, realisasi belum ada data."), readings: []),
  ]

  static func map(columns: Int) -> TileMap {
    TileMap(
      caption: caption("peta", "Peta petak", "Setiap petak satu wilayah."), headings: ("Wilayah", "Capaian"),
      tiles: [
        .init(
          column: 0, row: 0, abbreviation: "AA", mark: "92", step: ChartStep(band: 0, of: 5), name: "Rimba Contoh",
          words: "92 %, 9 dari 9 aksi dilaporkan", link: "wilayah/99/index.html"),
        .init(
          column: columns - 1, row: 1, abbreviation: "BB", mark: "–", step: .none, name: "Teluk Contoh",
          words: "belum tercatat di sini", link: nil),
      ])
  }

  static let heat = HeatMap(
    caption: caption("panas", "Capaian menurut strategi", "Makin gelap makin tinggi."), rowHeading: "Wilayah",
    columns: [.init(mark: "1", title: "Pencegahan"), .init(mark: "2", title: "Koordinasi")],
    rows: [
      .init(
        title: "Rimba Contoh", link: "wilayah/99/index.html",
        cells: [
          .init(step: ChartStep(band: 4, of: 5), text: "12", value: 0.12), .init(step: .none, text: "–", value: nil),
        ]),
      .init(
        title: "Teluk Contoh", link: nil,
        cells: [
          .init(step: ChartStep(band: 2, of: 5), text: "70", value: 0.7),
          .init(step: ChartStep(band: 0, of: 5), text: "100", value: 1),
        ]),
    ])

  static let multiples = SmallMultiples(
    caption: caption("deret", "Empat tahun", "Nilai per tahun."), headings: ("Deret", "Target"), maximum: nil,
    series: [
      .init(
        title: "Kelurahan bergugus tugas",
        points: [
          .init(label: "2022", value: 12, text: "12"), .init(label: "2023", value: 20, text: "20"),
          .init(label: "2024", value: nil, text: "belum dilaporkan"), .init(label: "2025", value: 44, text: "44"),
        ], target: 51, targetText: "51"),
      .init(title: "Satu titik", points: [.init(label: "2025", value: 0, text: "0")]),
    ])

  static let timeline = ReportTimeline(
    caption: caption("garis", "Laporan per semester", "Satu tepat, satu terlambat, satu belum masuk, satu belum tenggat."),
    headings: ("Periode", "Laporan"),
    years: [
      .init(
        label: "2024",
        periods: [
          .init(label: "S1", name: "Semester I 2024", state: .onTime, words: "tepat waktu"),
          .init(label: "S2", name: "Semester II 2024", state: .late, words: "terlambat"),
        ]),
      .init(
        label: "2025",
        periods: [
          .init(label: "S1", name: "Semester I 2025", state: .missing, words: "belum masuk"),
          .init(label: "S2", name: "Semester II 2025", state: .notDue, words: "belum tenggat"),
        ]),
    ], now: .init(row: 1, share: 0.89))

  static let all: [(name: String, chart: any Chart)] =
    bars.enumerated().map { ("bar-\($0.offset + 1)", $0.element) }
    + bullets.enumerated().map { ("bullet-\($0.offset + 1)", $0.element) }
    + budgets.enumerated().map { ("budget-\($0.offset + 1)", $0.element) }
    + [
      ("tile-map", map(columns: 18)), ("tile-map-narrow", map(columns: 3)), ("heat-map", heat),
      ("small-multiples", multiples), ("report-timeline", timeline),
    ]
}
