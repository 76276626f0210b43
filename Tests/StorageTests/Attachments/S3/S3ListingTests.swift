import Testing
import Titles

@testable import Storage

@Suite("What an object store writes as XML")
struct S3ListingTests {
  @Test("a page with more to come")
  func page() {
    let listing = S3Listing(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>zhicheng</Name><Prefix>files/</Prefix>
        <IsTruncated>true</IsTruncated><NextContinuationToken>1ueGcxLPRx1Tr/XYExHnhbYLgveDs2J/wm36Hy4vbOwM=</NextContinuationToken>
        <Contents><Key>files/a&amp;b</Key><LastModified>2015-08-30T12:36:00.000Z</LastModified><ETag>&quot;x&quot;</ETag>
          <Size>142863</Size><Owner><ID>Key</ID></Owner></Contents>
        <Contents><Key>files/c</Key><LastModified>2015-08-30T12:36:01Z</LastModified><Size>0</Size></Contents>
        <CommonPrefixes><Prefix>files/d/</Prefix></CommonPrefixes>
      </ListBucketResult>
      """.utf8)
    #expect(listing.isReadable)
    #expect(listing.continuation == "1ueGcxLPRx1Tr/XYExHnhbYLgveDs2J/wm36Hy4vbOwM=")
    #expect(
      listing.objects == [
        S3Listing.Object(key: "files/a&b", size: 142_863, changed: Moment(milliseconds: 1_440_938_160_000)),
        S3Listing.Object(key: "files/c", size: 0, changed: Moment(milliseconds: 1_440_938_161_000)),
      ])
    #expect(listing.code == nil)
  }

  @Test("the last page has no next one")
  func last() {
    let inner = "<IsTruncated>false</IsTruncated><NextContinuationToken>x</NextContinuationToken>"
    let listing = S3Listing("<ListBucketResult>\(inner)</ListBucketResult>".utf8)
    #expect(listing.isReadable)
    #expect(listing.continuation == nil)
    #expect(listing.objects.isEmpty)
  }

  @Test(
    "a listing that is cut off, empty, something else or lacks a part is none",
    arguments: [
      "", "<ListBucketResult><Contents><Key>a</Key>", "<html></html>",
      "<ListBucketResult><Contents><Key>a</Key><Size>1</Size></Contents></ListBucketResult>",
    ])
  func broken(_ text: String) { #expect(!S3Listing(text.utf8).isReadable) }

  @Test("an error's code")
  func error() {
    let listing = S3Listing("<Error><Code>NoSuchBucket</Code><Message>x</Message><BucketName>b</BucketName></Error>".utf8)
    #expect(listing.code == "NoSuchBucket")
    #expect(!listing.isReadable)
    #expect(S3Error(status: 404, code: "NoSuchBucket") == .refused(status: 404, code: "NoSuchBucket"))
    #expect(S3Error(status: 404, code: "NoSuchKey") == .notFound)
    #expect(S3Error(status: 404, code: "") == .notFound)
    #expect(S3Error(status: 503, code: "SlowDown") == .overloaded(status: 503, code: "SlowDown"))
    #expect(S3Error(status: 403, code: "AccessDenied") == .refused(status: 403, code: "AccessDenied"))
  }
}
