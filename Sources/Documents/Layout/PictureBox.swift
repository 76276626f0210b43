/// A picture at its place in the width of the page.
struct PictureBox {
  let name: String
  let x: Double
  let width: Double
  let height: Double
  let element: StructureTree.Element
}
