/// Tiles, four beside each other.
struct TileGrid: Component {
  var label: String
  var tiles: [Tile]

  init(_ label: String, _ tiles: [Tile]) {
    self.label = label
    self.tiles = tiles
  }

  var html: HTML { "<ul class=\"tiles\" aria-label=\"\(label)\">\(tiles)</ul>\n" }
}
