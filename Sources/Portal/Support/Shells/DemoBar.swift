import Titles

/// The bar on top of a demonstration: that nothing here is real, the server's time, and what can be tried.
struct DemoBar: Component {
  var text: String
  /// The time by which deadlines are counted.
  var now: Moment
  var links: [Link]
  /// What moves that time.
  var controls: HTML

  init(
    text: String = "演示环境：人员、单位和证书均为虚构。", now: Moment, links: [Link] = [], controls: HTML = HTML()
  ) {
    self.text = text
    self.now = now
    self.links = links
    self.controls = controls
  }

  var html: HTML {
    """
    <aside class="demo-bar" aria-label="演示环境"><div class="container"><span>\(text)</span>\
    <span class="demo-time">服务器时间 <time datetime="\(now.iso8601)">\(now)</time></span>\(controls)\(links)</div></aside>

    """
  }
}
