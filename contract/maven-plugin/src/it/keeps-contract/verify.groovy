def log = new File(basedir, 'build.log').text
assert log.contains('conformant: ')
assert new File(basedir, 'target/pushback/default.xml').text.contains('<testsuite')
assert new File(basedir, 'target/stopped').exists()
