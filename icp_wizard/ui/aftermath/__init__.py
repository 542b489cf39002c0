"""What happens after an order was entered: events noted, what comes next, what stays to do."""
