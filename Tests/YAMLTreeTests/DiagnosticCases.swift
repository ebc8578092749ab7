/// Small files with every finding marked where it must stand.
enum DiagnosticCases {
  static let all: [String] = [
    // duplicate keys: every repetition, however quoted
    "a: 1\nb: 2\n⟦kunci-ganda|a⟧: 3\n⟦kunci-ganda|'a'⟧: 4\nc: {x: 1, ⟦kunci-ganda|x⟧: 2}\n",
    "2019: 1\n⟦kunci-ganda|\"2019\"⟧: 2\n",
    // a group that begins again: an item without its dash, two documents in one
    "- a: 1\n  b: 2\n  ⟦kunci-ganda|a⟧: 3\n  b: 4\n", "a: 1\nb: 2\nc: 3\n⟦kunci-ganda|a⟧: 1\nb: 2\nc: 3\n",
    // indentation
    "a:\n  - x: 1\n   ⟦indentasi-keliru|- y: 1⟧\n", "a:\n  - x: 1\n  ⟦indentasi-keliru|-y: 1⟧\n",
    "a:\n  - x: 1\n  ⟦indentasi-keliru|• y: 1⟧\n", "a:\n  - x: 1\n   ⟦indentasi-keliru|y: 1⟧\n",
    "a:\n    b: 1\n  ⟦indentasi-keliru|c: 2⟧\n",
    "a:\n  - x\n  ⟦indentasi-keliru|b: 1⟧\n",
    "  a: 1\n⟦indentasi-keliru|b: 2⟧\n",
    "a: 1\n  ⟦indentasi-keliru|b: 2⟧\n",
    "a: ⟦indentasi-keliru|- x⟧\n",
    "a: 1\n⟦indentasi-keliru|- b⟧\n",
    // colons
    "judul: ⟦titik-dua-dalam-teks|Aksi: satu⟧\n",
    "a: 1\n⟦titik-dua-hilang|judul Rencana⟧\nb: 2\n",
    "a: 1\njudul⟦titik-dua-hilang|:⟧Rencana\nb: 2\n",
    "⟦titik-dua-hilang|judul⟧\nb: 2\n", "a: 1\njudul⟦titik-dua-hilang|\u{FF1A}⟧ Rencana\nb: 2\n",
    // quotes and brackets
    "a: ⟦kutip-tak-ditutup|\"satu⟧\nb: 2\n",
    "a: ⟦kutip-tak-ditutup|\"satu⟧\nb: \"dua\"\n",
    "a: ⟦kutip-tak-ditutup|'satu⟧\nb: 'dua'\n",
    "a: \"satu\" ⟦teks-setelah-penutup|dua⟧\n",
    "a: [satu] ⟦teks-setelah-penutup|dua⟧\nb: 1\n",
    "a: ⟦kurung-tak-berpasangan|[⟧satu, dua\nb: 2\n",
    "a: ⟦kurung-tak-berpasangan|[⟧satu, dua\n",
    "a: [satu⟦kurung-tak-berpasangan|}⟧\n",
    "a: ['satu' ⟦koma-hilang|'dua']⟧\n",
    "a: 1\nb: ⟦nilai-tak-ditemukan|]⟧\n",
    "a: \"D:⟦garis-miring-terbalik|\\R⟧encana\"\n",
    // indicators
    "a: ⟦karakter-pembuka-terlarang|@dp3a⟧\n", "a: ⟦karakter-pembuka-terlarang|`dp3a`⟧\n",
    "a: {b: ⟦karakter-pembuka-terlarang|%5⟧, c: [x]}\n",
    "a: ⟦karakter-pembuka-terlarang|%dp3a⟧\n",
    "a: ⟦bintang-atau-ampersan|**dp3a**⟧\n", "a: ⟦bintang-atau-ampersan|& dp3a⟧\n",
    "a: ⟦alias-tak-dikenal|*dp3a⟧\n", "a: ⟦blok-teks-keliru|> 5 orang⟧\n", "a: ⟦blok-teks-keliru||0⟧\n",
    "a: ⟦tag-yaml|!<dp3a⟧\n", "a: !dp3a ⟦tag-yaml|x⟧\n", "a: !!int ⟦tag-yaml|x⟧\n",
    "⟦baris-persen|%YAML x⟧\n---\na: 1\n",
    "a: \"⟦garis-miring-terbalik|\\x⟧ZZ\"\n", "a: \"⟦garis-miring-terbalik|\\U⟧00110000\"\n",
    "a: ⟦karakter-pembuka-terlarang|? b⟧\n", "⟦baris-persen|%YAML 3.0⟧\n---\na: 1\n",
    "⟦baris-persen|%TAG x⟧\n---\na: 1\n",
    "%YAML 1.2\n⟦baris-persen|%YAML 1.2⟧\n---\na: 1\n", "⟦baris-persen|%YAML 1.2 x⟧\n---\na: 1\n",
    "⟦baris-persen|% catatan⟧\na: 1\n", "a: ⟦tag-yaml|!e!x b⟧\n", "a: ⟦tag-yaml|!%zz b⟧\n", "a: ⟦tag-yaml|!<x b⟧\n",
    "a: ⟦bintang-atau-ampersan|*⟧\n", "a: ⟦blok-teks-keliru|> kata⟧\nb: 1\n", "a: |\n⟦tab-sebagai-indentasi|\t⟧x\n",
    "a: &x [⟦alias-melingkar|*x⟧]\n", "- a\n⟦indentasi-keliru|b: c⟧\n",
    "{a: 1}\n⟦indentasi-keliru|b: 2⟧\n", "a: ⟦kutip-tak-ditutup|'b⟧\n--- c'\n",
    // structure
    "a: 1\n⟦beberapa-dokumen|---⟧\nb: 2\n", "⟦berkas-kosong|⟧# kosong\n", "⟦berkas-kosong|⟧", "⟦berkas-kosong|⟧---\n",
    "⟦kunci-gabung|<<⟧: {a: 1}\n⟦kunci-ganda|'<<'⟧: 2\n", "a: {⟦kunci-bukan-teks|{⟧x}: 1}\n",
    // tabs
    "a:\n⟦tab-sebagai-indentasi|\t⟧b: 1\n⟦tab-sebagai-indentasi|\t⟧c: 1\n",
    "a: {\n⟦tab-sebagai-indentasi|\t⟧b: 1,\n  ⟦tab-sebagai-indentasi|\t⟧c: 1}\n",
    "a: |\n  x\n  \ty\nb: \"p\n⟦tab-sebagai-indentasi|\t⟧q\"\nc: \"p\n \tq\"\n", "a: |\n  x\n  \ty\nb:\n⟦tab-sebagai-indentasi|\t⟧c: 1\n",
    "a: 1\n⟦tab-sebagai-indentasi|\t⟧\nb: 2\n", "-⟦tab-sebagai-indentasi|\t⟧a\n",
    "a: satu\n ⟦tab-sebagai-indentasi|\t⟧dua\n", "a:\tsatu\t\nb: 2\n",
    // hidden characters
    "a: x⟦karakter-tak-terlihat|\u{200B}⟧y # ⟦karakter-tak-terlihat|\u{FEFF}⟧\n",
    "a: \"⟦karakter-arah-teks|\u{202E}⟧x⟦karakter-arah-teks|\u{2066}⟧\"\n", "a: x⟦akhir-baris-tersembunyi|\u{85}⟧ y\n",
    "a: x\u{A0}y # \u{A0}\nb: \"\u{A0}\"\nc: |\n  \u{A0}x\n", "⟦spasi-bukan-biasa|\u{A0}⟧a: x\n",
    "x:\n  a: 1\n⟦spasi-bukan-biasa|\u{A0}⟧⟦spasi-bukan-biasa|\u{A0}⟧b: 2\n  c: 3\n",
    "a:⟦spasi-bukan-biasa|\u{A0}⟧x\n", "a: 1\nb:⟦spasi-bukan-biasa|\u{3000}⟧x\n",
    "a: x⟦karakter-kendali|\u{1}⟧y⟦karakter-kendali|\u{9B}⟧\n", "a: x⟦karakter-kendali|\u{7F}⟧\n",
    "a: 1⟦karakter-kendali|\r⟧b: 2\n", "a: ⟦kutip-lengkung|“x: y”⟧\n", "a: ⟦kutip-lengkung|‘x’⟧\nb: “x” y “z\n",
    "⟦bom-di-awal-berkas|\u{FEFF}⟧a: 1\n", "a: 1⟦akhir-baris-windows|\r\n⟧b: 2\r\n", "judul: \"é — “ya” 👍🏽\" # «ok»\n",
    // conflicts
    "a: 1\n⟦penanda-konflik|<<<<<<< HEAD⟧\nb: 1\n=======\nb: 2\n>>>>>>> lain\n",
    "a: 1\n⟦penanda-konflik|>>>>>>> lain⟧\n", "a: |\n  judul\n  =======\nb: \"<<<<<<<\"\n",
  ]
}
