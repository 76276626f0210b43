/// A place of a page that is filled in. Lengths are points from the page's upper left corner, y downwards.
struct PlacedEntry {
  let entry: Entry
  /// What it belongs to in the logical structure.
  let element: StructureTree.Element?
  let x: Double
  let y: Double
  var width: Double
  let height: Double
}
