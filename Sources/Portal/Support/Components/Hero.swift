/// The opening of the portal's home: a sentence, and the two doors.
struct Hero: Component {
  var title: String
  var text: String
  var doors: [Tile]

  init(_ title: String, _ text: String, doors: [Tile]) {
    self.title = title
    self.text = text
    self.doors = doors
  }

  var html: HTML {
    """
    <div class="hero"><div class="container"><div class="hero-words"><h1>\(title)</h1><p>\(text)</p></div>\
    <ul class="doors" aria-label="登录入口">\(doors)</ul></div></div>

    """
  }
}
