module quarterdeck.dev/oracle

go 1.21
