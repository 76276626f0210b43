/// Every address of the site. Each place of the building adds its own in `Routes+Place.swift`; the access table of the
/// tests names each one with who may reach it.
enum Routes {
}
