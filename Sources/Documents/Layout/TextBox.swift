/// Text at its place in the width of the page.
struct TextBox {
  var frame: TextFrame
  var x: Double
  var element: StructureTree.Element?
  var marker: (frame: TextFrame, x: Double, element: StructureTree.Element?)?
}
