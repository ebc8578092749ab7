/// The file of the base plan that examples of broken YAML replace.
let profilePath = "53.71-kota-kupang/wilayah.yaml"
