/// The high cell beside the first rows of a field grid.
struct PhotoBox {
  let name: String?
  let placeholder: TextFrame
  let proportions: Double
  let x: Double
  let width: Double
  let element: StructureTree.Element?
}
