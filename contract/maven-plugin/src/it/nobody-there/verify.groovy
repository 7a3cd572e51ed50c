def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('未能评判接收端：')
assert new File(basedir, 'target/stopped').exists()
