/// A glyph and where it stands. Lengths are 1/1024 point, Pango's unit.
struct PlacedGlyph: Sendable {
  /// The font's own number of the glyph; `PlacedGlyph.gap` draws nothing.
  let id: UInt32
  let advance: Int32
  let shift: Int32
  let rise: Int32
  /// The character it stands for; 0 where `clusters` says it.
  let scalar: UInt32

  /// The id of a mere gap: Pango's PANGO_GLYPH_EMPTY.
  static let gap: UInt32 = 0x0FFF_FFFF
}
