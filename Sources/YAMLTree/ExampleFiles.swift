import Diagnostics

/// The file of the base plan that examples of broken YAML replace.
let profilePath = ExamplePlan.profilePath

/// The report of the base plan that examples of mistyped values replace.
let reportPath = ExamplePlan.reportPath

/// The base plan's report with one value or date in it changed.
func report(date: String = "2020-01-20", value: String = "37", budget: String = "48250000") -> String {
  """
  laporan: 1
  wilayah: "53.71"
  rad: 2019-2020
  periode: 2019-TH
  instansi: dp3a
  tanggal: \(date)
  capaian:
    P1:
      status: berjalan
      indikator:
        kel:
          nilai: \(value)
      realisasi_anggaran:
        nilai: \(budget)
        sumber_dana: apbd
      bukti:
        - {judul: Berita acara pembentukan, tautan: "https://contoh.go.id/ba-2019.pdf"}
    P2:
      status: berjalan
      indikator:
        patroli: {nilai: 3}

  """
}

func reportExample(wrong: String, right: String) -> DiagnosticKind.Example {
  DiagnosticKind.Example(path: reportPath, wrong: report(value: wrong), right: report(value: right))
}

func reportExample(budgetWrong wrong: String, right: String) -> DiagnosticKind.Example {
  DiagnosticKind.Example(path: reportPath, wrong: report(budget: wrong), right: report(budget: right))
}
