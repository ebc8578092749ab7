/// Words that make up the names of Indonesia's regions (`plans/reference/regions.csv`) and of the countries and border
/// places that trafficking leads to: behind «korban» they are where somebody comes from, not who it is.
///
/// A test holds the list to the registry: no region's name may raise an alarm.
enum PlaceWords {
  static let all: StaticString = """
    abab abu aceh administrasi afrika agam alam alor ambon amerika ampat anambas arab arfak aru aruk asahan asean
    asia asmat australia badung bagian bahrain balangan bali balikpapan banda bandar bandung banggai bangka
    bangkalan bangli banjar banjarbaru banjarmasin banjarnegara bantaeng banten bantul banyuasin banyumas banyuwangi
    bara barat barito barru batam batang batanghari batu bau bawang bedagai bekasi belanda belitung belu bener
    bengkalis bengkayang bengkulu berau besar bharat biak biaro bima binjai bintan bintang bintuni bireuen bitung
    blitar blora boalemo bogor bojonegoro bolaang bolango bombana bondowoso bone bontang boven boyolali brebes
    brunei bukittinggi buleleng bulukumba bulungan bumbu bungo buol buru buton china ciamis cianjur cilacap cilegon
    cimahi cirebon dairi darussalam datar daya deiyai deli demak denpasar depok dhabi dharmasraya digoel dogiyai
    dompu donggala dubai dumai empat ende enim enrekang entikong eropa fak filipina flores garut gayo gianyar
    gorontalo gowa gresik grobogan gunung gunungkidul gunungsitoli halmahera hasundutan hilir hong hongkong hulu
    humbang ibukota ilir india indragiri indramayu inggris intan irak istimewa italia jabung jakarta jambi jawa jaya
    jayapura jayawijaya jember jembrana jeneponto jepang jepara jerman johor jombang kaimana kalimantan kamboja
    kampar kanan kapuas karanganyar karangasem karawang karimun karo kartanegara katingan kaur kayong kebumen kediri
    keerom kendal kendari kepahiang kepulauan kerinci ketapang khusus klaten klungkung kolaka komering konawe kong
    korea kotabaru kotamobagu kotawaringin kuala kuantan kubu kudus kulon kuningan kupang kutai kuwait labuhanbatu
    lahat lamandau lamongan lampung landak langkat langsa lanny laos laut lawang lawas lebak lebanon lebong lematang
    lembata leste lhokseumawe lima lingga linggau lombok lubuk lues lumajang lumpur luwu madiun madura magelang
    magetan mahakam majalengka majene makassar malaka malang malaysia malinau maluku mamasa mamberamo mamuju manado
    mandailing mandar manggarai manokwari mappi maros mas mataram maulafa maybrat medan melawi mempawah mentawai
    merangin meranti merauke meriah mesir mesuji metro mimika minahasa mojokerto mongondow morotai morowali moutong
    muara muaro mukomuko muna murung musi myanmar nabire nagan nagekeo natal natuna ndao nduga ngada nganjuk ngawi
    nias nongsa nugini numfor nunukan nusa oebobo ogan oman pacitan padang padangsidimpuan pagar pakpak palangkaraya
    palembang palopo palu pamekasan pandeglang pangandaran pangkajene pangkal paniai panjang papua parepare pariaman
    parigi pasaman pasangkayu paser pasuruan pati payakumbuh pegunungan pekalongan pekanbaru pelalawan pemalang
    pematangsiantar penajam penang penuh penukal pesawaran pesisir pidie pinang pinrang pisau pohuwato polandia
    polewali ponorogo pontianak poso prabumulih pringsewu probolinggo progo pulang pulau puluh puncak purbalingga
    purwakarta purworejo pusat qatar raijua raja rappang rawas raya rejang rembang riau rokan rote sabah sabang sabu
    salatiga samarinda sambas samosir sampang sanggau sangihe sarawak sarmi sarolangun saudi sawahlunto sekadau
    sekupang selatan selayar seluma semarang seram serang serdang seribu seruyan siak siau sibolga sidenreng
    sidoarjo sigi sijunjung sikka simalungun simeulue singapore singapura singingi singkawang singkil sinjai sintang
    situbondo sleman solok soppeng sorong sragen subang subulussalam sukabumi sukamara sukoharjo sula sulawesi
    sumatera sumatra sumba sumbawa sumedang sumenep sungai supiori surabaya surakarta suriah tabalong tabanan
    tagulandang taiwan takalar talaud taliabu tambrauw tamiang tana tanah tangerang tanggamus tanimbar tanjung
    tanjungbalai tapanuli tapin tarakan tasikmalaya tawau tebing tebo tegal teluk temanggung tengah tenggara ternate
    thailand tidore tidung timor timur tinggi tiongkok toba tojo toli tolikara tomohon toraja trenggalek tual tuban
    tulang tulungagung turki turkiye uea ulu una utara vietnam wajo wakatobi waropen way wondama wonogiri wonosobo
    yahukimo yalimo yapen yogyakarta yordania
    """
}
